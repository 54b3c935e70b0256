package io.calendarsync.testkit.contract;

/** Marks an implementation that answers as if all were well when it cannot reach what it needs. */
interface AnswersWhenBroken {}
