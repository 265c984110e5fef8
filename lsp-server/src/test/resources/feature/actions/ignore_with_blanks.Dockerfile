FROM scratch
# hadolint ignore = DL3006 because
▮MAINTAINER me
