/** Making and changing templates for calls. */
@NullMarked
package io.leadledger.command.template;

import org.jspecify.annotations.NullMarked;
