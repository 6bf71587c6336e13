package drillsift.job;

import drillsift.store.PublishFolder.Printed;

/** A document of a published run, as it was published. */
@SuppressWarnings("ArrayRecordComponent")
record EarlierDocument(byte[] bytes, Printed printed) {}
