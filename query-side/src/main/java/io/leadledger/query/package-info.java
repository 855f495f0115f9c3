@NullMarked
package io.leadledger.query;

import org.jspecify.annotations.NullMarked;
