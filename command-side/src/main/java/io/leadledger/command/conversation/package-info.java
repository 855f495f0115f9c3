@NullMarked
package io.leadledger.command.conversation;

import org.jspecify.annotations.NullMarked;
