/** The description that clients are made from. */
@NullMarked
package io.leadledger.openapi;

import org.jspecify.annotations.NullMarked;
