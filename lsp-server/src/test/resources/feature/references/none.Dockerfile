FROM alpine
RUN ec▮ho
