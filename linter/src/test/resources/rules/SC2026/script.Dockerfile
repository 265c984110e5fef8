FROM debian:13
RUN echo 'name='value';'
