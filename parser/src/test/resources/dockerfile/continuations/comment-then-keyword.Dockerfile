FROM a
RUN x \
# note
env A=1 make
