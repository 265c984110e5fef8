FROM debian:13 AS base
▮FORM x▮
