FROM debian:13
ENV A='x ▮y▮'
