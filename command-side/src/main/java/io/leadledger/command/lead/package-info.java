@NullMarked
package io.leadledger.command.lead;

import org.jspecify.annotations.NullMarked;
