/** The upload of voice agents: calls with what was said and who it was, as the existing client sends them. */
@NullMarked
package io.leadledger.command.upload;

import org.jspecify.annotations.NullMarked;
