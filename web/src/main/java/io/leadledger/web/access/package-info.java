/** One log line for each request. */
@NullMarked
package io.leadledger.web.access;

import org.jspecify.annotations.NullMarked;
