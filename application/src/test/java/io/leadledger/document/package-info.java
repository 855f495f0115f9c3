/** Documents over HTTP, and finding what they and the calls say. */
@NullMarked
package io.leadledger.document;

import org.jspecify.annotations.NullMarked;
