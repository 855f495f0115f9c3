/** Questions to Ask Otto with their answers, as their history lists them. */
@NullMarked
package io.leadledger.projection.questions;

import org.jspecify.annotations.NullMarked;
