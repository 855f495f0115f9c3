/** Documents: what a company gave us to be found in, and how far each is. */
@NullMarked
package io.leadledger.projection.documents;

import org.jspecify.annotations.NullMarked;
