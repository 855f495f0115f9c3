/** The description of all families, generated from the code. */
@NullMarked
package io.leadledger.web.openapi;

import org.jspecify.annotations.NullMarked;
