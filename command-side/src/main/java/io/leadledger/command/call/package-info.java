@NullMarked
package io.leadledger.command.call;

import org.jspecify.annotations.NullMarked;
