FROM \
  # why
  ▮Debian:13
