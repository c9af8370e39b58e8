package dev.portcullis.core.policy;

/** What a range of addresses is for, as far as the rules tell ranges apart. */
enum AddressKind {
  LOOPBACK,
  ANY,
  LINK_LOCAL,
  SHARED,
  MULTICAST,
  LIMITED_BROADCAST,
  RESERVED,
  PRIVATE,
  PUBLIC
}
