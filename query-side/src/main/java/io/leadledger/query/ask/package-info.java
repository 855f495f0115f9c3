/** The history of questions to Ask Otto. */
@NullMarked
package io.leadledger.query.ask;

import org.jspecify.annotations.NullMarked;
