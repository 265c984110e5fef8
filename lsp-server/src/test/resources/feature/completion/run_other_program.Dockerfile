FROM alpine
RUN make -▮
