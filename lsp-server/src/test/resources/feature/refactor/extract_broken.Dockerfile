FROM debian:▮13▮
BOGUS x
ENV A="
