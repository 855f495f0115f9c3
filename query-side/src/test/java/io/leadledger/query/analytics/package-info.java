@NullMarked
package io.leadledger.query.analytics;

import org.jspecify.annotations.NullMarked;
