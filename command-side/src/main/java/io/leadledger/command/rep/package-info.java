@NullMarked
package io.leadledger.command.rep;

import org.jspecify.annotations.NullMarked;
