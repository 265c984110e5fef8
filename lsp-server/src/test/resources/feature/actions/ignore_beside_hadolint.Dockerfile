FROM scratch
# why
# hadolint ignore=DL3006
▮MAINTAINER me
