/** What is concluded from facts, with what each conclusion rests on. Reads the log and read models; whoever asks records the answer. */
@NullMarked
package io.leadledger.intelligence;

import org.jspecify.annotations.NullMarked;
