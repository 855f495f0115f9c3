/** Questions that were put to Ask Otto, and what was answered. */
@NullMarked
package io.leadledger.api.question;

import org.jspecify.annotations.NullMarked;
