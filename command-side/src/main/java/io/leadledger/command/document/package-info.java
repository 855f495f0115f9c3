/** Taking documents in: by form or by address, what other products say of them, and taking them away again. */
@NullMarked
package io.leadledger.command.document;

import org.jspecify.annotations.NullMarked;
