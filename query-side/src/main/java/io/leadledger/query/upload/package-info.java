/** Reading back what voice agents uploaded. */
@NullMarked
package io.leadledger.query.upload;

import org.jspecify.annotations.NullMarked;
