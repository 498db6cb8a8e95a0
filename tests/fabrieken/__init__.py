"""Factories per room: plain functions that call the services, so that no test lives in an impossible world."""
