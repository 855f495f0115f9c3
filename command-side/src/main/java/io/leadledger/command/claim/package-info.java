@NullMarked
package io.leadledger.command.claim;

import org.jspecify.annotations.NullMarked;
