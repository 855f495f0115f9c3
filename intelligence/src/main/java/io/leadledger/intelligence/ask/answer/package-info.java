/** Answers questions from analytics and passages, with what each number rests on. */
@NullMarked
package io.leadledger.intelligence.ask.answer;

import org.jspecify.annotations.NullMarked;
