/** What tests of several features share. */
@NullMarked
package io.leadledger.support;

import org.jspecify.annotations.NullMarked;
