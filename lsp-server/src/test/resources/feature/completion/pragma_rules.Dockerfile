FROM alpine
# hadolint ignore=DL3006, DL300▮
RUN x
