FROM a
RUN echo \
#not text
 x#y
