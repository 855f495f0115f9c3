/** Understands questions by rules over stems. */
@NullMarked
package io.leadledger.intelligence.ask.question;

import org.jspecify.annotations.NullMarked;
