package org.companero.protocol.program;

/// Leads from a node's outlet to a step. An outlet has at most one transition, so the two together identify it.
///
/// @param from the trigger or step it leaves
/// @param outlet the id of one of that node's outlets
/// @param to the step it leads to; never a trigger
public record Transition(NodeId from, String outlet, NodeId to) {}
