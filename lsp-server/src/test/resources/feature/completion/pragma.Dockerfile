FROM alpine
# hadolint ▮
RUN x
