/** Moves campaigns on: any number of nodes, each taking campaigns that are due, one look at a time. */
@NullMarked
package io.leadledger.automation.campaign;

import org.jspecify.annotations.NullMarked;
