/** What a company adds to the phrase books that its calls are analysed with. */
@NullMarked
package io.leadledger.api.phrases;

import org.jspecify.annotations.NullMarked;
