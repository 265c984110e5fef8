FROM debian:13

# hadolint ignore=DL3002
  USER ▮root▮
