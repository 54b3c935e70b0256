package io.calendarsync.simulation;

/** Holds one promise against the calls of every node; throws where a call breaks it. */
interface Check {

    /** The node begins a verb: what it did before has no bearing on it. */
    default void begins(Node node) {}

    /** A call is about to be made. */
    default void before(Node node, String name, Object[] arguments) {}

    /** A call was answered, as the node sees it. */
    default void after(Node node, String name, Object[] arguments, Object answer) {}
}
