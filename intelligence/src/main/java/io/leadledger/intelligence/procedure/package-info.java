/** What a company's SOP documents teach of the stages of its calls. */
@NullMarked
package io.leadledger.intelligence.procedure;

import org.jspecify.annotations.NullMarked;
