@NullMarked
package io.leadledger.command.record;

import org.jspecify.annotations.NullMarked;
