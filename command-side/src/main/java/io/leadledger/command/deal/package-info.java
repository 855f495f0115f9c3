@NullMarked
package io.leadledger.command.deal;

import org.jspecify.annotations.NullMarked;
