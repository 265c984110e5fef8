FROM alpine
RUN echo $no▮where
