@NullMarked
package io.leadledger.api.query.analytics;

import org.jspecify.annotations.NullMarked;
