/** One translation of failures into each family's documented envelope, or RFC 9457. */
@NullMarked
package io.leadledger.web.error;

import org.jspecify.annotations.NullMarked;
