@NullMarked
package io.leadledger.command;

import org.jspecify.annotations.NullMarked;
