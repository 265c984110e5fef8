FROM ubuntu:2▮
